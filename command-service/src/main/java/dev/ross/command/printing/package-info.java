/** Print jobs: each for one ticket and one printer of a kitchen, the claims of its attempts, and their outcomes. */
@NullMarked
package dev.ross.command.printing;

import org.jspecify.annotations.NullMarked;
