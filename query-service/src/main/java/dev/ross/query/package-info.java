/**
 * The read side of the house. Each screen follows the events at its own pace and keeps one document per key, ready to be
 * shown; whoever may see it reads it as a page or watches it live at the same address. Nothing here is needed for a
 * command to succeed.
 */
@NullMarked
package dev.ross.query;

import org.jspecify.annotations.NullMarked;
