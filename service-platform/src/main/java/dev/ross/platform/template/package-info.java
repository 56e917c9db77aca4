/**
 * Renders HTML by Thymeleaf for people: a folder has one template for each document, and its texts in a file for each
 * language.
 */
@NullMarked
package dev.ross.platform.template;

import org.jspecify.annotations.NullMarked;
