package dev.ross.standalone.folder;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.ross.standalone.lifecycle.StartException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The one folder in which an installation keeps all its data. It belongs to one running ROSS at a time, which holds its
 * lock; the operating system releases the lock when the process ends, in whatever way.
 */
public final class DataFolder implements AutoCloseable {
    private static final long ENOUGH_TO_START = 512L << 20;

    private final Path home;
    private final boolean isNew;
    private final FileChannel lock;

    private DataFolder(Path home, boolean isNew, FileChannel lock) {
        this.home = home;
        this.isNew = isNew;
        this.lock = lock;
    }

    public static DataFolder open(Path home) {
        return open(home, ENOUGH_TO_START);
    }

    static DataFolder open(Path home, long bytesNeeded) {
        var absolute = home.toAbsolutePath().normalize();
        if (Files.exists(absolute) && !Files.isDirectory(absolute)) {
            throw new StartException("The data folder " + absolute + " is not a folder.");
        }
        try {
            var isNew = !Files.exists(absolute.resolve("postgresql")) && !Files.exists(absolute.resolve("secrets"));
            Files.createDirectories(absolute);
            var lock = lock(absolute);
            if (Files.getFileStore(absolute).getUsableSpace() < bytesNeeded) {
                lock.close();
                throw new StartException("The disk of the data folder " + absolute + " is full: make room there, ROSS"
                        + " needs " + (bytesNeeded >> 20) + " MB to start.");
            }
            Files.createDirectories(absolute.resolve("logs"));
            try {
                FolderPermissions.closeHome(absolute, absolute.resolve("ross.lock"));
            } catch (StartException e) {
                lock.close();
                throw e;
            }
            return new DataFolder(absolute, isNew, lock);
        } catch (IOException e) {
            throw new StartException(
                    "The data folder " + absolute
                            + " cannot be written to: see that its disk has room and that it is yours, or choose"
                            + " another by ROSS_HOME.",
                    e);
        }
    }

    private static FileChannel lock(Path home) throws IOException {
        var channel = FileChannel.open(home.resolve("ross.lock"), CREATE, WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // held by this very process: reported below like any other holder
        }
        channel.close();
        throw new StartException("The data folder " + home
                + " is in use by another ROSS: stop that one, or choose another" + " folder by ROSS_HOME.");
    }

    /** Whether this folder had never held any data before this start. */
    public boolean isNew() {
        return isNew;
    }

    public Path resolve(String name) {
        return home.resolve(name);
    }

    public Path log(String name) {
        return home.resolve("logs").resolve(name + ".log");
    }

    /**
     * The node name by which this installation claims its work: the same at every start, so that after a crash it
     * resumes its own claims at once, and unique, so that two installations on one database do not take over each
     * other's. Not kept with the secrets: those are copied to a second installation.
     */
    public String node() {
        var file = home.resolve("node");
        try {
            if (!Files.exists(file)) {
                SecretFiles.write(file, "node-" + SecretFiles.generated(6));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new StartException(
                    "The data folder is broken: " + file
                            + " cannot be read or written: put it back from a backup, or delete it.",
                    e);
        }
    }

    public SecretFiles secrets() {
        return new SecretFiles(home.resolve("secrets"));
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
