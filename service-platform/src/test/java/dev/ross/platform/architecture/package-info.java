/** Architecture rules of all modules, and how each is shown to report classes that break it. */
@NullMarked
package dev.ross.platform.architecture;

import org.jspecify.annotations.NullMarked;
