package dev.ross.query.platform.mongo;

import dev.ross.query.platform.mongo.document.ViewDocument;

/**
 * Subscription query of a live stream: asks for the document under a key, and for its changes.
 *
 * @param view the view's name
 * @param key one key, or {@link #EVERY}
 */
public record WatchDocument(String view, String key) {
    /** Watches all documents of a view. */
    public static final String EVERY = "*";

    boolean concerns(ViewDocument<?> document) {
        return view.equals(document.view()) && (key.equals(document.key()) || key.equals(EVERY));
    }
}
