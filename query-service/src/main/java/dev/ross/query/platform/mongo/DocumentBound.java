package dev.ross.query.platform.mongo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * States what limits the size of a view's documents, since a document that grows without end stops its screen. Every
 * {@link ViewStore} has one.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface DocumentBound {
    /** The contents of a document, and how many of them at most. */
    String value();
}
