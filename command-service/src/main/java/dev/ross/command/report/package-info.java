/** Weekly reports: which were issued. What they say is folded from the events by the screens. */
@NullMarked
package dev.ross.command.report;

import org.jspecify.annotations.NullMarked;
