/** The ground is checked before anything is built upon it. */
@NullMarked
package dev.ross.standalone;

import org.jspecify.annotations.NullMarked;
