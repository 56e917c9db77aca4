package dev.ross.query.platform.paper;

/** An answer that can also be had as text and as PDF, at the same address. */
public interface PrintableAnswer {
    /** The same on paper. */
    PaperDocument onPaper();
}
