/**
 * What an operator is told in numbers: names and labels from closed lists, nothing that names a guest, a restaurant or a
 * thing. Whatever can be read when someone asks is not counted before.
 */
@NullMarked
package dev.ross.query.platform.watch;

import org.jspecify.annotations.NullMarked;
