/** The command side as its callers use it: over HTTP, with signed tokens, on a real database. */
@NullMarked
package dev.ross.command.web;

import org.jspecify.annotations.NullMarked;
