// Package recovery judges how much would be lost if a cluster had to be restored now.
package recovery

import (
	"sort"
	"sync"
	"time"
)

// Point is the last backup of a cluster that was completed. A backup that ran and failed is none.
type Point struct {
	Cluster     string    `json:"cluster"`
	CompletedAt time.Time `json:"completedAt"`
}

// Verdict is a point held against the recovery point objective.
type Verdict struct {
	Point
	AgeSeconds int64 `json:"ageSeconds"`
	Kept       bool  `json:"kept"`
}

// Log keeps the latest point of each cluster. It is safe for use by many requests at once.
type Log struct {
	mutex     sync.Mutex
	objective time.Duration
	latest    map[string]Point
}

// NewLog makes an empty log. The objective is the greatest age of a backup that is still good.
func NewLog(objective time.Duration) *Log {
	return &Log{objective: objective, latest: map[string]Point{}}
}

// Record takes a completed backup into account. Reports may come late and out of order: an older one changes nothing.
func (l *Log) Record(point Point) {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	if point.CompletedAt.After(l.latest[point.Cluster].CompletedAt) {
		l.latest[point.Cluster] = point
	}
}

// Verdicts lists all clusters, the one in most danger first.
func (l *Log) Verdicts(now time.Time) []Verdict {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	verdicts := make([]Verdict, 0, len(l.latest))
	for _, point := range l.latest {
		age := now.Sub(point.CompletedAt)
		verdicts = append(verdicts, Verdict{
			Point:      point,
			AgeSeconds: int64(age.Seconds()),
			Kept:       age <= l.objective,
		})
	}
	sort.Slice(verdicts, func(a, b int) bool {
		if verdicts[a].AgeSeconds != verdicts[b].AgeSeconds {
			return verdicts[a].AgeSeconds > verdicts[b].AgeSeconds
		}
		return verdicts[a].Cluster < verdicts[b].Cluster
	})
	return verdicts
}
