package dev.ross.query.platform.mongo.document;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

/**
 * Caches documents that this node has recently written or read, so that they need not be read and decoded again. It is
 * used only for screens that this node follows, whose documents no other node writes meanwhile; if one does after all,
 * the next write here is refused as stale, and the view is dropped from the cache. The documents' bytes in the store
 * bound it: those used least are dropped first.
 */
public final class KeptDocuments {
    private static final int STRIPES = 256;

    private final long mostBytes;
    private final Cache<Name, Kept> documents;
    private final Stripe[] stripes = new Stripe[STRIPES];

    public KeptDocuments(long mostBytes) {
        this.mostBytes = mostBytes;
        documents = Caffeine.newBuilder()
                .maximumWeight(mostBytes)
                .<Name, Kept>weigher((name, kept) -> kept.bytes())
                .build();
        for (int i = 0; i < STRIPES; i++) stripes[i] = new Stripe();
    }

    @SuppressWarnings("unchecked") // a view's name determines its type
    public <V> @Nullable ViewDocument<V> find(String view, String key) {
        var kept = documents.getIfPresent(new Name(view, key));
        return kept == null ? null : (ViewDocument<V>) kept.document();
    }

    /** A version to take before a document is read that is to be cached: while it is read, it may be written. */
    public long reading(String view, String key) {
        return stripe(new Name(view, key)).changes;
    }

    /**
     * Caches a document that was read, unless it was written since the reading began.
     *
     * @param reading the version that {@link #reading} returned then
     */
    public void read(ViewDocument<?> document, int bytes, long reading) {
        var name = new Name(document.view(), document.key());
        var stripe = stripe(name);
        synchronized (stripe) {
            if (stripe.changes == reading && bytes <= mostBytes) documents.put(name, new Kept(document, bytes));
        }
    }

    public void written(ViewDocument<?> document, int bytes) {
        var name = new Name(document.view(), document.key());
        var stripe = stripe(name);
        synchronized (stripe) {
            stripe.changes++;
            if (bytes <= mostBytes) documents.put(name, new Kept(document, bytes));
            else documents.invalidate(name);
        }
    }

    public void forget(String view, String key) {
        var name = new Name(view, key);
        var stripe = stripe(name);
        synchronized (stripe) {
            stripe.changes++;
            documents.invalidate(name);
        }
    }

    /** Drops all documents of a view. */
    public void forget(String view) {
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

    private record Kept(ViewDocument<?> document, int bytes) {}

    /** Counts the changes of the documents whose names hash to it. */
    private static final class Stripe {
        private volatile long changes;
    }
}
