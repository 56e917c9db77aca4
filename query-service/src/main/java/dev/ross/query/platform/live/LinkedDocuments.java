package dev.ross.query.platform.live;

import java.util.List;

/**
 * A document and those it links to.
 *
 * @param linked in the order of the links
 */
public record LinkedDocuments<I, V>(I index, List<V> linked) {}
