package dev.ross.query.platform.mongo;

/**
 * The question a live view asks: what is under this key, and what becomes of it.
 *
 * @param view the view's name
 * @param key one key, or {@link #EVERY}
 */
public record Watch(String view, String key) {
    /** Watches all documents of a view. */
    public static final String EVERY = "*";

    boolean concerns(Stored<?> document) {
        return view.equals(document.view()) && (key.equals(document.key()) || key.equals(EVERY));
    }
}
