/** Print jobs: what a printer of the kitchen is to print, how often that was tried, and what came of it. */
@NullMarked
package dev.ross.contracts.printing;

import org.jspecify.annotations.NullMarked;
