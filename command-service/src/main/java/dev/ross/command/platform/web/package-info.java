/** Turns HTTP requests into commands and outcomes into responses, for all features. */
@NullMarked
package dev.ross.command.platform.web;

import org.jspecify.annotations.NullMarked;
