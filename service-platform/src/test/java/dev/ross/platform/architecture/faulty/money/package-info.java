/** Breaks the rules on purpose, to test that they report it. */
@NullMarked
package dev.ross.platform.architecture.faulty.money;

import org.jspecify.annotations.NullMarked;
