@NullMarked
package dev.ross.standalone.aot;

import org.jspecify.annotations.NullMarked;
