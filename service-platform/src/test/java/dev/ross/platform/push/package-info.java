@NullMarked
package dev.ross.platform.push;

import org.jspecify.annotations.NullMarked;
