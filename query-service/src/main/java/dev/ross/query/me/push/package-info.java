/** The screen of a person's devices to which messages are pushed, and the key that they subscribe with. */
@NullMarked
package dev.ross.query.me.push;

import org.jspecify.annotations.NullMarked;
