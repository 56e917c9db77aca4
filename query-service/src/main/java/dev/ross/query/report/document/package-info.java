/** A weekly report as a document: a page, a PDF, a table of its figures and a mail. */
@NullMarked
package dev.ross.query.report.document;

import org.jspecify.annotations.NullMarked;
