/** Helpers for the web layer. */
@NullMarked
package dev.ross.platform.web;

import org.jspecify.annotations.NullMarked;
