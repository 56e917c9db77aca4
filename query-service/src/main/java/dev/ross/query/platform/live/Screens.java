package dev.ross.query.platform.live;

import dev.ross.query.platform.mongo.KeyRange;
import dev.ross.query.platform.mongo.ViewStore;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes screens of documents. */
@Component
public class Screens {
    private final Topics topics;

    Screens(Topics topics) {
        this.topics = topics;
    }

    public <V> Screen<?> of(ViewStore<V> store, Object key, Lens<V> lens) {
        return new Screen<>(new Documents<>(store, List.of(key.toString()), topics), new OfOne<>(lens));
    }

    /** Of a document and those it leads to. */
    public <I, V> Screen<?> of(
            ViewStore<I> index, Object key, Links<I> links, ViewStore<V> store, Lens<Together<I, V>> lens) {
        return new Screen<>(linked(index, key, links, store), lens);
    }

    /** Of a document and those it leads to, and of those that all of these lead to. */
    public <I, V, W> Screen<?> of(
            ViewStore<I> index,
            Object key,
            Links<I> links,
            ViewStore<V> store,
            Links<Together<I, V>> further,
            ViewStore<W> others,
            Lens<Together<Together<I, V>, W>> lens) {
        return new Screen<>(new Linked<>(linked(index, key, links, store), further, others, topics), lens);
    }

    private <I, V> Linked<I, V> linked(ViewStore<I> index, Object key, Links<I> links, ViewStore<V> store) {
        return new Linked<>(new DocumentSource<>(index, key.toString(), topics), links, store, topics);
    }

    /** Of the documents of a range of keys, in the order of the keys. */
    public <V> Screen<?> of(ViewStore<V> store, KeyRange range, Lens<List<V>> lens) {
        return new Screen<>(new RangeSource<>(store, range, topics), lens);
    }

    /** Of several documents, in the order of the keys. */
    public <V> Screen<?> of(ViewStore<V> store, List<String> keys, Lens<List<V>> lens) {
        return new Screen<>(new Documents<>(store, keys, topics), lens);
    }

    /** All documents of a view as one state, which this node keeps; whoever has it made ends it. */
    public <V, S> Gathered<V, S> gathered(ViewStore<V> store, Gathering<V, S> gathering) {
        return new Gathered<>(store, gathering, topics);
    }
}
