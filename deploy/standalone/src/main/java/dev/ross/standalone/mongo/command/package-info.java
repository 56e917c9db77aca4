/** The commands of the embedded MongoDB server, read from requests and carried out on the tables. */
@NullMarked
package dev.ross.standalone.mongo.command;

import org.jspecify.annotations.NullMarked;
