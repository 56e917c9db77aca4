/**
 * The query side of ROSS. Each screen follows the events at its own pace and keeps one document per key, ready to be
 * shown; authorized callers read it as a page or watch it live at the same address. No command depends on anything
 * here.
 */
@NullMarked
package dev.ross.query;

import org.jspecify.annotations.NullMarked;
