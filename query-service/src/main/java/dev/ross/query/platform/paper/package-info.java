/** Documents on paper of 80 mm: text of 42 columns, and the same text as PDF. */
@NullMarked
package dev.ross.query.platform.paper;

import org.jspecify.annotations.NullMarked;
