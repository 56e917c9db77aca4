/** Tests of the standalone as an operator sees it from outside: its meters, traces and log. */
@NullMarked
package dev.ross.standalone.watch;

import org.jspecify.annotations.NullMarked;
