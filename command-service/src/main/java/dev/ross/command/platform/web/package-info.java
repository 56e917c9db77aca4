/** How requests become commands and outcomes become answers, whatever is asked for. */
@NullMarked
package dev.ross.command.platform.web;

import org.jspecify.annotations.NullMarked;
