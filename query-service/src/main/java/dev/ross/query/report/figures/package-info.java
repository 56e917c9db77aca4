/**
 * What a week of a restaurant comes to, in rows that can be added up: what one seating or one order contributes is added to
 * its week, and taken off when it changes.
 */
@NullMarked
package dev.ross.query.report.figures;

import org.jspecify.annotations.NullMarked;
