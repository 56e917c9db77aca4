package dev.ross.standalone.folder;

import static java.nio.file.attribute.PosixFilePermission.GROUP_EXECUTE;
import static java.nio.file.attribute.PosixFilePermission.GROUP_READ;
import static java.nio.file.attribute.PosixFilePermission.GROUP_WRITE;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_EXECUTE;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_READ;
import static java.nio.file.attribute.PosixFilePermission.OTHERS_WRITE;

import dev.ross.standalone.lifecycle.StartException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.EnumSet;
import java.util.Set;

/**
 * Removes other users' permissions on the files of the installation, and refuses files that belong to others. It also
 * corrects files below a folder that is closed to others already: the folder may once have been open.
 *
 * @param us the owner of the files that this process creates
 */
public record FolderPermissions(UserPrincipal us) {
    private static final Set<PosixFilePermission> OTHERS =
            EnumSet.of(GROUP_READ, GROUP_WRITE, GROUP_EXECUTE, OTHERS_READ, OTHERS_WRITE, OTHERS_EXECUTE);
    private static final Set<PosixFilePermission> OTHERS_WRITING = EnumSet.of(GROUP_WRITE, OTHERS_WRITE);

    /** Closes the data folder to other users; the caller holds its lock. */
    static void closeHome(Path home, Path lock) {
        try {
            var permissions = new FolderPermissions(Files.getOwner(lock));
            permissions.close(home);
            try (var parts = Files.newDirectoryStream(home)) {
                for (var part : parts) permissions.correct(part, part.endsWith("software") ? OTHERS_WRITING : OTHERS);
            }
        } catch (IOException e) {
            throw unset(home, e);
        }
    }

    /** Closes the software folder to other users and creates it if absent: the programs in it run under our account. */
    public static void closeSoftware(Path software) {
        try {
            Files.createDirectories(software);
            var probe = Files.createTempFile(software, ".owner", null);
            var permissions = new FolderPermissions(Files.getOwner(probe));
            Files.delete(probe);
            permissions.close(software);
            permissions.correct(software, OTHERS_WRITING);
        } catch (IOException e) {
            throw unset(software, e);
        }
    }

    private static StartException unset(Path folder, IOException e) {
        return new StartException("The permissions of " + folder + " cannot be set: see whose its files are.", e);
    }

    private void close(Path folder) throws IOException {
        if (!Files.getOwner(folder).equals(us)) throw foreign(folder, Files.getOwner(folder));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }

    private void correct(Path all, Set<PosixFilePermission> without) throws IOException {
        Files.walkFileTree(all, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) throws IOException {
                correctOne(path, without);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) throws IOException {
                if (!attributes.isSymbolicLink()) correctOne(path, without);
                return FileVisitResult.CONTINUE;
            }

            /** Ignores files that processes of an earlier run remove meanwhile. */
            @Override
            public FileVisitResult visitFileFailed(Path path, IOException e) throws IOException {
                if (e instanceof NoSuchFileException) return FileVisitResult.CONTINUE;
                throw e;
            }
        });
    }

    private void correctOne(Path path, Set<PosixFilePermission> without) throws IOException {
        try {
            var found = Files.readAttributes(path, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!found.owner().equals(us)) throw foreign(path, found.owner());
            var permissions = EnumSet.noneOf(PosixFilePermission.class);
            permissions.addAll(found.permissions());
            if (permissions.removeAll(without)) Files.setPosixFilePermissions(path, permissions);
        } catch (NoSuchFileException e) {
            // removed meanwhile
        }
    }

    private StartException foreign(Path path, UserPrincipal owner) {
        return new StartException(path + " belongs to " + owner.getName()
                + ", who could change it under a running ROSS:" + " give it to " + us.getName() + ", or delete it.");
    }
}
