package dev.ross.query.platform.web;

/** An answer with a list of items that have ids. A stream of it sends what changes, not the whole list. */
public interface ItemizedAnswer {
    /** The property of the answer that is the list. */
    String itemsProperty();
}
