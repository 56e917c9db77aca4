package dev.ross.standalone.mongo.table;

/** Thrown when the table was dropped between being found and being used. */
public final class TableGoneException extends RuntimeException {
    private static final long serialVersionUID = 1;
}
