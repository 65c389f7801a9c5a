package recovery

import (
	"testing"
	"time"
)

var now = time.Date(2026, 11, 20, 12, 0, 0, 0, time.UTC)

func TestTheOldestBackupComesFirstAndBreaksTheObjective(t *testing.T) {
	log := NewLog(24 * time.Hour)
	log.Record(Point{Cluster: "fresh", CompletedAt: now.Add(-time.Hour)})
	log.Record(Point{Cluster: "old", CompletedAt: now.Add(-25 * time.Hour)})
	verdicts := log.Verdicts(now)
	if len(verdicts) != 2 || verdicts[0].Cluster != "old" {
		t.Fatalf("unexpected order: %+v", verdicts)
	}
	if verdicts[0].Kept || !verdicts[1].Kept {
		t.Errorf("wrong verdicts: %+v", verdicts)
	}
}

func TestAReportThatComesLateDoesNotMakeABackupOlder(t *testing.T) {
	log := NewLog(24 * time.Hour)
	log.Record(Point{Cluster: "k3s", CompletedAt: now.Add(-time.Hour)})
	log.Record(Point{Cluster: "k3s", CompletedAt: now.Add(-48 * time.Hour)})
	if verdicts := log.Verdicts(now); verdicts[0].AgeSeconds != 3600 {
		t.Errorf("age is %d s, not one hour", verdicts[0].AgeSeconds)
	}
}
