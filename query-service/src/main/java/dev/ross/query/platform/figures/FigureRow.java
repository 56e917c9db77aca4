package dev.ross.query.platform.figures;

/** A row of figures. Rows of one key are added up. */
public interface FigureRow<R extends FigureRow<R>> {
    /** By which rows are told apart and ordered. */
    String key();

    R plus(R other);

    R negated();

    /** The same figures as part of the row of everything that has no row of its own. */
    R asOthers();

    /** Whether all of its figures are zero. */
    boolean comesToNothing();
}
