package dev.ross.query.platform.live;

import java.util.List;

/**
 * A document and those it leads to.
 *
 * @param linked in the order of the links
 */
public record Together<I, V>(I index, List<V> linked) {}
