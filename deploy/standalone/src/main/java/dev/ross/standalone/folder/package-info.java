/** The data folder of an installation: its lock, the permissions of its files, and the secrets it keeps. */
@NullMarked
package dev.ross.standalone.folder;

import org.jspecify.annotations.NullMarked;
