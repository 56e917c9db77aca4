/** Screens about what a restaurant serves. */
@NullMarked
package dev.ross.query.menu;

import org.jspecify.annotations.NullMarked;
