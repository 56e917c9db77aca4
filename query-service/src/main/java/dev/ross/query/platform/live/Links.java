package dev.ross.query.platform.live;

import java.util.List;

/** Which documents another one leads to. A record, so that those who follow the same links share them. */
@FunctionalInterface
public interface Links<I> {
    /** In the order in which they are shown, each once. */
    List<String> of(I index);
}
