/**
 * The report of each week of a restaurant. Its figures follow the events; when a report is issued they are kept as they are
 * then.
 */
@NullMarked
package dev.ross.query.report;

import org.jspecify.annotations.NullMarked;
