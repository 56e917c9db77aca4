package dev.ross.contracts.team;

/** How a member of staff is called and reached. */
public record StaffContact(String name, String email) {}
