/** What a weekly report says in its reader's language, in tiles, charts and tables: the content of each document. */
@NullMarked
package dev.ross.query.report.content;

import org.jspecify.annotations.NullMarked;
