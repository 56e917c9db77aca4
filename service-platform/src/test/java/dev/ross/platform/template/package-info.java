@NullMarked
package dev.ross.platform.template;

import org.jspecify.annotations.NullMarked;
