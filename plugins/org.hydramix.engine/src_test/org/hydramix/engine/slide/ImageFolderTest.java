package org.hydramix.engine.slide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;

import org.hydramix.engine.EngineException;
import org.hydramix.engine.monitor.CancelAt;
import org.hydramix.engine.monitor.CancelledException;
import org.hydramix.engine.monitor.Monitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "links take a right there that users seldom have")
class ImageFolderTest {

    @TempDir
    Path folder;

    @Test
    void foldersBelowAndBehindLinksAreRead() throws Exception {
        final Path archive = Files.createDirectories(folder.resolve("archive"));
        Files.createFile(archive.resolve("far.svs"));
        final Path study = Files.createDirectories(folder.resolve("study/a"));
        Files.createFile(study.resolve("near.PNG"));
        Files.createFile(study.resolve("notes.txt"));
        Files.createFile(study.resolve("._near.png"));
        Files.createSymbolicLink(folder.resolve("study/linked"), archive);
        assertEquals(List.of("a/near.PNG", "linked/far.svs"), ImageFolder.list(folder.resolve("study"), Monitor.NONE).stream()
            .map(file -> folder.resolve("study").relativize(file).toString()).toList());
    }

    @Test
    void listingIsCancelledAtAFileAndAtAFolder() throws Exception {
        final Path sub = Files.createDirectories(folder.resolve("sub"));
        assertThrows(CancelledException.class, () -> ImageFolder.list(folder, new CancelAt(2)), "at the second folder");
        Files.createFile(sub.resolve("a.png"));
        assertThrows(CancelledException.class, () -> ImageFolder.list(folder, new CancelAt(3)), "at the file");
        assertEquals(1, ImageFolder.list(folder, new CancelAt(4)).size());
    }

    @Test
    void aLinkThatLeadsBackIsNamed() throws Exception {
        final Path link = Files.createSymbolicLink(folder.resolve("round"), folder);
        final String message = assertThrows(EngineException.class, () -> ImageFolder.list(folder, Monitor.NONE)).getMessage();
        assertTrue(message.contains(link + " is a link to a folder that it lies in. Delete the link."), message);
    }

    @Test
    void theRootOfADriveHasNoName() throws Exception {
        final Path root = folder.getRoot();
        assertFalse(WholeSlideImages.hasImageName(root));
        assertFalse(WholeSlideImages.isSlide(root));
        final String message = assertThrows(EngineException.class, () -> WholeSlideImages.open(root)).getMessage();
        assertTrue(message.startsWith(root + " is not a file"), message);
    }

    @Test
    void aFolderThatMayNotBeReadIsPassedOver() throws Exception {
        final Path image = Files.createFile(folder.resolve("a.png"));
        final Path denied = Files.createDirectories(folder.resolve("System Volume Information"));
        final Path hidden = Files.createDirectories(folder.resolve(".Trashes"));
        final ImageSearch search = new ImageSearch(folder, Monitor.NONE);
        search.visitFileFailed(denied, new AccessDeniedException(denied.toString()));
        search.visitFileFailed(hidden, new AccessDeniedException(hidden.toString()));
        Files.walkFileTree(folder, search);
        assertEquals(List.of(denied, image), search.found());
        assertThrows(IOException.class, () -> search.visitFileFailed(denied, new IOException("the network is gone")));
        assertThrows(AccessDeniedException.class,
            () -> search.visitFileFailed(folder, new AccessDeniedException(folder.toString())));
    }

    @Test
    void aFolderThatMayNotBeReadIsTold() throws Exception {
        final Path image = Files.createFile(folder.resolve("a.png"));
        final Path denied = Files.createDirectories(folder.resolve("denied"));
        Files.setPosixFilePermissions(denied, Set.of());
        try {
            assumeFalse(Files.isReadable(denied), "root may read everything");
            assertEquals(List.of(image, denied), ImageFolder.list(folder, Monitor.NONE));
            final String message =
                assertThrows(EngineException.class, () -> WholeSlideImages.open(denied)).getMessage();
            assertEquals("The folder denied cannot be listed. Ask for permission to read it.", message);
            final String whole = assertThrows(EngineException.class, () -> ImageFolder.list(denied, Monitor.NONE)).getMessage();
            assertTrue(whole.contains(denied + " cannot be listed"), whole);
        } finally {
            Files.setPosixFilePermissions(denied, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
