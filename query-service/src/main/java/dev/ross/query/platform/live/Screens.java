package dev.ross.query.platform.live;

import dev.ross.query.platform.live.document.WatchedDocuments;
import dev.ross.query.platform.mongo.KeyRange;
import dev.ross.query.platform.mongo.ViewStore;
import java.util.List;
import org.springframework.stereotype.Component;

/** Factory of screens. */
@Component
public class Screens {
    private final WatchedDocuments watched;

    Screens(WatchedDocuments watched) {
        this.watched = watched;
    }

    public <V, A> ScreenAnswer<?, A> of(ViewStore<V> store, Object key, Presentation<V, A> presentation) {
        return new ScreenAnswer<>(
                new DocumentSet<>(store, List.of(key.toString()), watched), new SingleDocument<>(presentation));
    }

    /** A screen of a document and those it links to. */
    public <I, V, A> ScreenAnswer<?, A> of(
            ViewStore<I> index,
            Object key,
            DocumentLinks<I> links,
            ViewStore<V> store,
            Presentation<LinkedDocuments<I, V>, A> presentation) {
        return new ScreenAnswer<>(linked(index, key, links, store), presentation);
    }

    /** A screen of a document and those it links to, and of those that all of these link to. */
    public <I, V, W, A> ScreenAnswer<?, A> of(
            ViewStore<I> index,
            Object key,
            DocumentLinks<I> links,
            ViewStore<V> store,
            DocumentLinks<LinkedDocuments<I, V>> further,
            ViewStore<W> others,
            Presentation<LinkedDocuments<LinkedDocuments<I, V>, W>, A> presentation) {
        return new ScreenAnswer<>(
                new LinkedSource<>(linked(index, key, links, store), further, others, watched), presentation);
    }

    private <I, V> LinkedSource<I, V> linked(
            ViewStore<I> index, Object key, DocumentLinks<I> links, ViewStore<V> store) {
        return new LinkedSource<>(new DocumentSource<>(index, key.toString(), watched), links, store, watched);
    }

    /** A screen of the documents in a range of keys, in the order of the keys. */
    public <V, A> ScreenAnswer<?, A> of(ViewStore<V> store, KeyRange range, Presentation<List<V>, A> presentation) {
        return new ScreenAnswer<>(new RangeSource<>(store, range, watched), presentation);
    }

    /** A screen of the documents in a range of keys, in the order of the keys, and of those they link to. */
    public <V, W, A> ScreenAnswer<?, A> of(
            ViewStore<V> store,
            KeyRange range,
            DocumentLinks<List<V>> links,
            ViewStore<W> others,
            Presentation<LinkedDocuments<List<V>, W>, A> presentation) {
        var index = new RangeSource<>(store, range, watched);
        return new ScreenAnswer<>(new LinkedSource<>(index, links, others, watched), presentation);
    }

    /** A screen of several documents, in the order of the keys. */
    public <V, A> ScreenAnswer<?, A> of(ViewStore<V> store, List<String> keys, Presentation<List<V>, A> presentation) {
        return new ScreenAnswer<>(new DocumentSet<>(store, keys, watched), presentation);
    }

    /** All documents of a view as one state in this node's memory; the caller has to end it. */
    public <V, S> InMemoryView<V, S> inMemory(ViewStore<V> store, InMemoryReducer<V, S> reducer) {
        return new InMemoryView<>(store, reducer, watched);
    }
}
