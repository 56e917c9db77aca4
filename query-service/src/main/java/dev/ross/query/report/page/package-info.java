/** A weekly report as it is shown: beside the week before and the same week of the year before. */
@NullMarked
package dev.ross.query.report.page;

import org.jspecify.annotations.NullMarked;
