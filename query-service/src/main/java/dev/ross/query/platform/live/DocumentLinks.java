package dev.ross.query.platform.live;

import java.util.List;

/**
 * Determines the documents that another one links to. A record, so that callers who follow the same links share them.
 */
@FunctionalInterface
public interface DocumentLinks<I> {
    /** The keys of these documents, in the order in which they are shown, each once. */
    List<String> of(I index);
}
