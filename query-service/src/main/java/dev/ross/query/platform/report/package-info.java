/** What was entered into a till on one day, as the screens of open and of closed days show it, and receipts their taxes. */
@NullMarked
package dev.ross.query.platform.report;

import org.jspecify.annotations.NullMarked;
