@NullMarked
package dev.ross.command.push;

import org.jspecify.annotations.NullMarked;
