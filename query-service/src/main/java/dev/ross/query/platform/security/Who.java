package dev.ross.query.platform.security;

/** Kinds of callers. */
public enum Who {
    /** With or without a token. */
    ANYONE {
        @Override
        boolean is(Actor actor, Named named) {
            return true;
        }
    },
    /** With any good token but a companion's. */
    LOGGED_IN {
        @Override
        boolean is(Actor actor, Named named) {
            return actor.known() && actor.sits() == null;
        }
    },
    /** A guest; what is theirs, the screen knows. */
    CUSTOMER {
        @Override
        boolean is(Actor actor, Named named) {
            return actor.has("CUSTOMER");
        }
    },
    /** A companion of the very party in the address. */
    COMPANION {
        @Override
        boolean is(Actor actor, Named named) {
            return actor.sits() != null && actor.sits().seating().equals(named.seating());
        }
    },
    /** Staff or manager of the restaurant in the address. */
    STAFF {
        @Override
        boolean is(Actor actor, Named named) {
            return named.restaurant() != null && actor.worksAt(named.restaurant());
        }
    },
    /** Manager of the restaurant in the address. */
    MANAGER {
        @Override
        boolean is(Actor actor, Named named) {
            return named.restaurant() != null && actor.manages(named.restaurant());
        }
    },
    OPERATOR {
        @Override
        boolean is(Actor actor, Named named) {
            return actor.has("OPERATOR");
        }
    };

    abstract boolean is(Actor actor, Named named);
}
