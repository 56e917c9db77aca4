package dev.ross.query.platform.mongo;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

/**
 * Keeps documents that this node has lately written or read, so that they need not be read and decoded again. It is asked
 * only for screens that this node follows, whose documents no other node writes meanwhile; if one does after all, the next
 * write here is refused as stale, and the view is forgotten. The documents' bytes in the store bound it: of more than
 * that, those that were used least are dropped.
 */
final class KeptDocuments {
    private static final int STRIPES = 256;

    private final long mostBytes;
    private final Cache<Name, Kept> documents;
    private final Stripe[] stripes = new Stripe[STRIPES];

    KeptDocuments(long mostBytes) {
        this.mostBytes = mostBytes;
        documents = Caffeine.newBuilder()
                .maximumWeight(mostBytes)
                .<Name, Kept>weigher((name, kept) -> kept.bytes())
                .build();
        for (int i = 0; i < STRIPES; i++) stripes[i] = new Stripe();
    }

    @SuppressWarnings("unchecked") // a view's name tells its type
    <V> @Nullable Stored<V> find(String view, String key) {
        var kept = documents.getIfPresent(new Name(view, key));
        return kept == null ? null : (Stored<V>) kept.document();
    }

    /** To be taken before a document is read that is to be kept: while it is read, it may be written. */
    long reading(String view, String key) {
        return stripe(new Name(view, key)).changes;
    }

    /**
     * Keeps what was read, unless it was written since the reading began.
     *
     * @param reading what {@link #reading} said then
     */
    void read(Stored<?> document, int bytes, long reading) {
        var name = new Name(document.view(), document.key());
        var stripe = stripe(name);
        synchronized (stripe) {
            if (stripe.changes == reading && bytes <= mostBytes) documents.put(name, new Kept(document, bytes));
        }
    }

    void written(Stored<?> document, int bytes) {
        var name = new Name(document.view(), document.key());
        var stripe = stripe(name);
        synchronized (stripe) {
            stripe.changes++;
            if (bytes <= mostBytes) documents.put(name, new Kept(document, bytes));
            else documents.invalidate(name);
        }
    }

    void forget(String view, String key) {
        var name = new Name(view, key);
        var stripe = stripe(name);
        synchronized (stripe) {
            stripe.changes++;
            documents.invalidate(name);
        }
    }

    /** All of a view. */
    void forget(String view) {
        for (var stripe : stripes)
            synchronized (stripe) {
                stripe.changes++;
            }
        documents.asMap().keySet().removeIf(name -> name.view().equals(view));
    }

    private Stripe stripe(Name name) {
        return stripes[Math.floorMod(name.hashCode(), STRIPES)];
    }

    private record Name(String view, String key) {}

    private record Kept(Stored<?> document, int bytes) {}

    /** Counts the changes of the documents whose names fall together here. */
    private static final class Stripe {
        private volatile long changes;
    }
}
