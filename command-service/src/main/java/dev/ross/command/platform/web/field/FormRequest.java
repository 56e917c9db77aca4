package dev.ross.command.platform.web.field;

/** A body that a page without scripts may send as a form too, with the names that it has in JSON. */
public interface FormRequest {}
