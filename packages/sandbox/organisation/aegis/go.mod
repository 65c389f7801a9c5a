module example.com/xops-demo/aegis

go 1.24
